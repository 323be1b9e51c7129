import type { ReactNode } from "react";
import "../styles/pages.css";
import "../styles/explore.css";

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
