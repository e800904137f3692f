import { Button } from '../../ui/button';
import { BrandMark } from '../../ui/brand-mark';
import { useSettings, type Language } from '../../settings';
import styles from './first-start.module.css';

/** Before any word can be understood: each language names itself. */
export const LanguageStep = ({ onDone }: { readonly onDone: () => void }) => {
  const { change } = useSettings();
  const choose = (language: Language) => {
    change({ language });
    onDone();
  };
  return (
    <div className={styles.languages}>
      <BrandMark size={112} />
      <h1 className={styles.hello}>
        <span lang="ar" dir="rtl">
          أهلًا وسهلًا
        </span>
        <span lang="en" dir="ltr" className={styles.helloSecond}>
          Welcome
        </span>
      </h1>
      <Button look="primary" size="large" wide onPress={() => choose('ar')} autoFocus>
        <span lang="ar">العربية</span>
      </Button>
      <Button size="large" wide onPress={() => choose('en')}>
        <span lang="en">English</span>
      </Button>
    </div>
  );
};
