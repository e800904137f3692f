import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ZERO } from '../../../../shared/domain/amounts';
import { netsByFamily } from '../../../../shared/domain/tender';
import { useLocalName } from '../../../i18n/use-local-name';
import { useStation } from '../../../station';
import { priceLines } from '../cart-line';
import type { Catalogue } from '../catalogue';
import { useDesk, useTill } from '../till-context';
import { TillNotices } from '../till-notices';
import { useRingUp } from '../use-ring-up';
import { CorrectPayment } from './correct-payment';
import type { Payable } from './pay-state';
import { PayNotices } from './pay-notices';
import { PaymentForm } from './payment-form';
import type { PayableFamily } from './payable-family';

interface PayPaneProps {
  readonly catalogue: Catalogue;
}

const useFamilyOf = (catalogue: Catalogue): ((code: string) => PayableFamily) => {
  const localName = useLocalName();
  return useCallback(
    (code) => {
      const family = catalogue.familyByCode.get(code);
      return { name: family ? localName(family) : code, phone: family?.phone ?? null };
    },
    [catalogue, localName],
  );
};

/** The payment of the cart, or the correction of the last sale's. */
export const PayPane = ({ catalogue }: PayPaneProps) => {
  const stage = useTill((state) => state.stage);
  const { store } = useDesk();
  const familyOf = useFamilyOf(catalogue);
  if (stage.kind !== 'done') return <PayCart familyOf={familyOf} />;
  return (
    <CorrectPayment
      sale={stage.sale}
      familyOf={familyOf}
      onBack={() => store.dispatch({ type: 'correct', isCorrecting: false })}
      onCorrected={(sale) => store.dispatch({ type: 'corrected', sale })}
    />
  );
};

const PayCart = ({ familyOf }: { readonly familyOf: (code: string) => PayableFamily }) => {
  const { t } = useTranslation();
  const { exhibition } = useStation();
  const { store, setAmountField } = useDesk();
  const lines = useTill((state) => state.cart.lines);
  const discount = useTill((state) => state.cart.discount);
  const stage = useTill((state) => state.stage);
  const ringUp = useRingUp();

  const payable = useMemo<Payable>(() => {
    const priced = priceLines(lines, discount);
    return {
      total: priced.ok ? priced.value.totals.net : ZERO,
      nets: netsByFamily(priced.ok ? priced.value.lines : []),
      step: exhibition.cashRounding,
    };
  }, [lines, discount, exhibition.cashRounding]);

  if (stage.kind !== 'paying') return null;
  return (
    <PaymentForm
      title={t('pay.title')}
      payable={payable}
      familyOf={familyOf}
      isBusy={stage.asked !== null}
      refusal={stage.refusal}
      notices={
        <>
          <TillNotices />
          <PayNotices isLong={stage.isLong} changes={stage.changes} />
        </>
      }
      confirmLabel={t('pay.confirm')}
      onConfirm={(tenders) => void ringUp(tenders)}
      onBack={() => store.dispatch({ type: 'back' })}
      onAmountField={setAmountField}
    />
  );
};
