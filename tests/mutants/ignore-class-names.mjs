import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Class names say how a thing looks, which only a browser's tests can see. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "class-names", {
    shouldIgnore: (path) =>
      path.isJSXAttribute() && path.node.name.name === "className" ? "a class name" : undefined,
  }),
];
