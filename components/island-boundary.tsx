import { words } from "@words/island";
import { Component, type ReactNode } from "react";
import { getPageRecord } from "./page-record";

interface IslandBoundaryProps {
  children: ReactNode;
}

interface IslandBoundaryState {
  failed: boolean;
  said: string;
}

/** In milliseconds: within it a part of a page that is tried again has been drawn, or has failed. */
const drawn = 40;

/**
 * Stands around each island: one that fails leaves the others alive, says so, and offers what is left to do. Nothing in
 * a record that was read should make a page fail; this is for what nobody thought of.
 */
export class IslandBoundary extends Component<IslandBoundaryProps, IslandBoundaryState> {
  override state: IslandBoundaryState = { failed: false, said: "" };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    // As the browser would report it, for whoever looks.
    setTimeout(() => {
      throw error;
    });
  }

  private fails = async (): Promise<boolean> => {
    this.setState({ failed: false });
    await new Promise((resolve) => setTimeout(resolve, drawn));
    return this.state.failed;
  };

  private tryWithout = async () => {
    this.setState({ said: words.trying });
    const shown = await getPageRecord().leaveOutBadRows(this.fails);
    this.setState(shown ? { failed: false, said: "" } : { failed: true, said: words.notTheRecord });
  };

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="ui-notice" role="alert">
        <p>{this.state.said || words.failed}</p>
        <div className="ui-actions">
          <button type="button" onClick={getPageRecord().save}>
            {words.save}
          </button>
          <button type="button" onClick={this.tryWithout}>
            {words.without}
          </button>
        </div>
      </div>
    );
  }
}
