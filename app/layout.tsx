import { language } from "@words/language";
import { siteWords } from "@words/site";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ReloadOnSave } from "@/components/lesson/author-notes";
import { SiteFooter, SiteHeader } from "@/components/ui/site-frame";
import { siteIcon } from "@/components/ui/site-icon";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: siteWords.name, template: siteWords.title("%s") },
  description: siteWords.description,
  referrer: "no-referrer",
  icons: { icon: siteIcon, apple: "/icons/apple-touch.png" },
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
        <a className="skip-link" href="#main">
          {siteWords.skip}
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <ReloadOnSave />
      </body>
    </html>
  );
}
