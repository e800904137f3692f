import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IMMEDIATE } from '../../scan/replay';
import { SearchIcon } from '../../ui/icons';
import styles from './search-box.module.css';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onEnter: (text: string) => void;
  /** Arrow down: from the box to what it found. */
  readonly onDown: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** Where the focus rests: a key here shows its results at once. */
export const SearchBox = ({ value, onChange, onEnter, onDown, ref }: SearchBoxProps) => {
  const { t } = useTranslation();

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    if (event.key === 'Enter' && !event.repeat) onEnter(text);
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && text !== '') onChange('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.box} role="search">
      <span className={styles.icon}>
        <SearchIcon />
      </span>
      <input
        ref={ref}
        className={styles.input}
        type="text"
        // An empty field has the page's direction, or its hint would begin at the wrong end.
        dir={value === '' ? undefined : 'auto'}
        aria-label={t('till.search')}
        aria-keyshortcuts="F2"
        placeholder={t('till.searchHint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...{ [IMMEDIATE]: '' }}
      />
      <kbd className={styles.key} aria-hidden>
        F2
      </kbd>
    </div>
  );
};
