import { useTranslation } from 'react-i18next';
import { roleAtLeast } from '../../../shared/roles';
import { openEarnings } from '../../earnings-door';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { BrandMark } from '../../ui/brand-mark';
import { Button } from '../../ui/button';
import {
  DrawerIcon,
  EarningsIcon,
  FiguresIcon,
  GoodsIcon,
  ListIcon,
  LockIcon,
  PayoutIcon,
  PeopleIcon,
  SettingsIcon,
  TillIcon,
} from '../../ui/icons';
import { LanguageSwitch } from '../language-switch';
import { NavigationItem } from './navigation-item';
import styles from './shell.module.css';

export type Place =
  'till' | 'sales' | 'shift' | 'stall' | 'figures' | 'payouts' | 'people' | 'settings' | 'copies';

interface NavigationProps {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
  readonly onLock: () => void;
}

export const Navigation = ({ place, onGo, onLock }: NavigationProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { exhibition, person } = useStation();

  return (
    <header className={styles.header}>
      <BrandMark size={36} />
      <span className={styles.exhibition}>
        <bdi>{localName(exhibition)}</bdi>
        {exhibition.sample && <span className={styles.sample}>{t('shell.sample')}</span>}
      </span>
      <nav className={styles.nav} aria-label={t('shell.places')}>
        <NavigationItem isCurrent={place === 'till'} icon={<TillIcon />} onGo={() => onGo('till')}>
          {t('shell.till')}
        </NavigationItem>
        <NavigationItem isCurrent={place === 'sales'} icon={<ListIcon />} onGo={() => onGo('sales')}>
          {t('shell.sales')}
        </NavigationItem>
        <NavigationItem isCurrent={place === 'shift'} icon={<DrawerIcon />} onGo={() => onGo('shift')}>
          {t('shift.place')}
        </NavigationItem>
        <NavigationItem isCurrent={place === 'stall'} icon={<GoodsIcon />} onGo={() => onGo('stall')}>
          {t('shell.stall')}
        </NavigationItem>
        {roleAtLeast(person.role, 'supervisor') && (
          <NavigationItem isCurrent={place === 'figures'} icon={<FiguresIcon />} onGo={() => onGo('figures')}>
            {t('figures.place')}
          </NavigationItem>
        )}
        {roleAtLeast(person.role, 'supervisor') && (
          <NavigationItem isCurrent={place === 'payouts'} icon={<PayoutIcon />} onGo={() => onGo('payouts')}>
            {t('payouts.place')}
          </NavigationItem>
        )}
        {roleAtLeast(person.role, 'supervisor') && (
          <NavigationItem isCurrent={place === 'people'} icon={<PeopleIcon />} onGo={() => onGo('people')}>
            {t('people.place')}
          </NavigationItem>
        )}
        <NavigationItem
          isCurrent={place === 'settings' || place === 'copies'}
          icon={<SettingsIcon />}
          onGo={() => onGo('settings')}
        >
          {t('shell.settings')}
        </NavigationItem>
      </nav>
      <NavigationItem label={t('earnings.title')} icon={<EarningsIcon />} onGo={openEarnings}>
        {t('earnings.place')}
      </NavigationItem>
      <LanguageSwitch />
      <Button look="quiet" label={t('shell.lockAs', { name: person.name })} onPress={onLock}>
        <LockIcon />
        <bdi className={styles.person}>{person.name}</bdi>
      </Button>
    </header>
  );
};
