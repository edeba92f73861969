/// <reference types="vite/client" />

/** True in the build whose API runs inside the browser. */
declare const __DEMO__: boolean
