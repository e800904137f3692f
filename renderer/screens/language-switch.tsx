import { useSettings } from '../settings';
import { Button } from '../ui/button';

/** The other language, named in itself. */
export const LanguageSwitch = () => {
  const { settings, change } = useSettings();
  const other = settings.language === 'ar' ? 'en' : 'ar';
  return (
    <Button look="bare" onPress={() => change({ language: other })}>
      <span lang={other}>{other === 'ar' ? 'العربية' : 'English'}</span>
    </Button>
  );
};
