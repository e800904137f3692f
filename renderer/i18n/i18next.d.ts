import type en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** A key that no text has does not compile. */
    resources: { translation: typeof en };
  }
}
