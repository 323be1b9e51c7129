import { Component, type ReactNode } from "react";
import { FailedIsland, type IslandState } from "./failed-island";

interface IslandBoundaryProps {
  children: ReactNode;
}

/**
 * Stands around each island: one that fails leaves the others alive, says so, and offers what is left to do. Nothing in
 * a record that was read should make a page fail; this is for what nobody thought of.
 */
export class IslandBoundary extends Component<IslandBoundaryProps, IslandState> {
  override state: IslandState = { failed: false, said: "" };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    // As the browser would report it, for whoever looks.
    setTimeout(() => {
      throw error;
    });
  }

  override render() {
    const { failed, said } = this.state;
    return failed ? <FailedIsland said={said} island={this} /> : this.props.children;
  }
}
