import { useTranslation } from 'react-i18next';
import type { AcceptablePoint } from '../../../shared/domain/closing';
import { Switch } from '../../ui/switch';

export interface Acceptance {
  readonly isAccepted: (point: AcceptablePoint) => boolean;
  readonly accept: (point: AcceptablePoint, isAccepted: boolean) => void;
}

/** The person knows of it, and closes all the same. */
export const Accept = ({ point, of }: { readonly point: AcceptablePoint; readonly of: Acceptance }) => {
  const { t } = useTranslation();
  return (
    <Switch
      label={t(`closing.accept.${point}`)}
      isSelected={of.isAccepted(point)}
      onChange={(on) => of.accept(point, on)}
    />
  );
};
