import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import ar from './ar.json';
import en from './en.json';
import { createFormat, type Digits, type Language } from './format';

let format = createFormat('ar', 'latn');

void i18next.use(initReactI18next).init({
  lng: 'ar',
  fallbackLng: false,
  resources: { ar: { translation: ar }, en: { translation: en } },
  interpolation: { escapeValue: false },
  // Everything is bundled: the first paint already has its words.
  initAsync: false,
});
// `{{count, n}}` and `{{amount, money}}` in the texts.
i18next.services.formatter?.add('n', (value: unknown) => format.digits(String(value)));
i18next.services.formatter?.add('money', (value: unknown) =>
  typeof value === 'number' ? format.moneyText(value) : String(value),
);

/** Turns every text of the page, and the page itself, to a language and its digits. */
export const showLanguage = (language: Language, digits: Digits): void => {
  format = createFormat(language, digits);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = language === 'ar' ? ar.app.title : en.app.title;
  // Also when only the digits changed: texts with numbers in them are made again.
  void i18next.changeLanguage(language);
};
