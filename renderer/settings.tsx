import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Settings } from '../shared/contract/settings';
import { call, on, queryClient, useCall } from './api';
import { showLanguage } from './i18n';
import { settingsBeforeRead } from './settings-before-read';
import { Splash } from './ui/splash';

export type Language = Settings['language'];

interface SettingsInUse {
  readonly settings: Settings;
  /** Holds at once on the screen, then is kept by the ledger process. */
  readonly change: (patch: Partial<Settings>) => void;
}

const Context = createContext<SettingsInUse | null>(null);

/** How this computer looks and sounds. Language and size are set on the document itself. */
export const SettingsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { data, isPending } = useCall('settings.get', {});
  const [patch, setPatch] = useState<Partial<Settings>>({});
  const settings = useMemo(() => ({ ...(data ?? settingsBeforeRead), ...patch }), [data, patch]);

  const change = useCallback((wanted: Partial<Settings>) => {
    setPatch((before) => ({ ...before, ...wanted }));
    void keep(wanted);
  }, []);

  // What could not be kept while the ledger was away is kept when it is back.
  useEffect(() => on('ledger', ({ state }) => void (state === 'ready' && keep(patch))), [patch]);

  return (
    <SettingsInPlay settings={settings} change={change}>
      {isPending ? <Splash /> : children}
    </SettingsInPlay>
  );
};

/** For a window that only looks the same: what is changed there is kept by nobody, and reaches no other window. */
export const WindowSettings = ({
  children,
  ...asked
}: { readonly children: ReactNode } & {
  readonly [Name in 'language' | 'digits' | 'largeText']: Settings[Name] | undefined;
}) => {
  const [patch, setPatch] = useState<Partial<Settings>>({});
  const { language, digits, largeText } = { ...settingsBeforeRead, ...given(asked), ...patch };
  const settings = useMemo(
    () => ({ ...settingsBeforeRead, language, digits, largeText }),
    [language, digits, largeText],
  );
  const change = useCallback(
    (wanted: Partial<Settings>) => setPatch((before) => ({ ...before, ...wanted })),
    [setPatch],
  );
  return (
    <SettingsInPlay settings={settings} change={change}>
      {children}
    </SettingsInPlay>
  );
};

const given = (asked: {
  readonly [Name in keyof Settings]?: Settings[Name] | undefined;
}): Partial<Settings> => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));

/** Sets language and size on the document, and gives them to whatever stands on it. */
const SettingsInPlay = ({ settings, change, children }: SettingsInUse & { readonly children: ReactNode }) => {
  const { language, digits, largeText } = settings;
  useLayoutEffect(() => {
    showLanguage(language, digits);
    document.documentElement.toggleAttribute('data-large-text', largeText);
  }, [language, digits, largeText]);

  const value = useMemo(() => ({ settings, change }), [settings, change]);
  return (
    <I18nProvider locale={language === 'ar' ? `ar-OM-u-nu-${digits}-ca-gregory` : 'en-GB'}>
      <Context value={value}>{children}</Context>
    </I18nProvider>
  );
};

const keep = async (patch: Partial<Settings>): Promise<void> => {
  if (Object.keys(patch).length === 0) return;
  const answer = await call('settings.change', patch);
  if (answer.ok) queryClient.setQueryData(['settings.get', {}], answer.value);
};

export const useSettings = (): SettingsInUse => {
  const value = useContext(Context);
  if (!value) throw new Error('useSettings outside SettingsProvider');
  return value;
};
