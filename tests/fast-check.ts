import fc from "fast-check";

// Without it every text and list stops at ten, whatever `maxLength` says: lines would never be long enough to fold.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
