import { HomePage } from "@/components/home-page";
import { getModule, getModuleSlugs, mainModule } from "@/lib/content/site";
import "./styles/pages.css";

export default function Page() {
  const others = getModuleSlugs().filter((slug) => slug !== mainModule);
  return <HomePage module={getModule(mainModule)} others={others.map((slug) => getModule(slug))} />;
}
