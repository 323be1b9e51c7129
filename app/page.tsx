import { HomePage } from "@/components/home-page";
import { getModule, mainModule } from "@/lib/content/site";

export default function Page() {
  return <HomePage module={getModule(mainModule)} />;
}
