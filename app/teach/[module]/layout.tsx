import type { ReactNode } from "react";
import "../../styles/sheets.css";

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
