// Stands in for `server-only`, which has nothing to say in a test.
export {}
