import type { Language } from '../settings';
import { Segmented } from './segmented';

interface PaperLanguageProps {
  /** Of what it is the language. */
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** The language of a paper, whatever the screen's: each in its own words. */
export const PaperLanguage = ({ label, value, onChange }: PaperLanguageProps) => (
  <Segmented
    label={label}
    labelHidden
    value={value}
    onChange={onChange}
    options={[
      { value: 'ar', label: 'العربية', lang: 'ar' },
      { value: 'en', label: 'English', lang: 'en' },
    ]}
  />
);
