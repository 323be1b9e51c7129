import { HomePage } from "@/components/home-page";
import { getModules } from "@/lib/content/site";
import "./styles/pages.css";

export default function Page() {
  return <HomePage modules={getModules()} />;
}
