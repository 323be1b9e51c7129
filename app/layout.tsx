import { language } from "@words/language";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFooter, SiteHeader } from "@/components/ui/site-frame";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Unreasonable Criticism?", template: "%s – Unreasonable Criticism?" },
  description: "An open module that takes a student from one news article to the record behind it.",
  referrer: "no-referrer",
  icons: { icon: "/icon.svg", apple: "/icons/apple-touch.png" },
  manifest: "/manifest.webmanifest",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={language.tag} dir={language.direction}>
      <body id="top">
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
