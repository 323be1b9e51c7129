import fc from "fast-check";

// A mutant is dead at the first counterexample; looking for the smallest one is for people.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
