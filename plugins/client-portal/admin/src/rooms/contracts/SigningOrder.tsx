import { type Contract, contractOrders } from '#protocol';
import { RadioField } from '../../ui/RadioField';
import { useText } from '../../ui/text';

interface SigningOrderProps {
  order: Contract['order'];
  onOrder: (order: Contract['order']) => void;
}

/** Whether signers sign one after the other, or all at once. */
export const SigningOrder = ({ order, onOrder }: SigningOrderProps) => {
  const text = useText();
  return (
    <RadioField
      label={text('signers.order')}
      value={order}
      options={contractOrders}
      textOf={(one) => text(`signers.order.${one}`)}
      onChange={onOrder}
    />
  );
};
