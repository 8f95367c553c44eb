import { useParams } from 'react-router-dom';
import { contractTemplateRoutes } from '#protocol';
import { DetailPage } from '../../../kit/DetailPage';
import { useAnswer } from '../../../kit/requests/useAnswer';
import { useFreshly } from '../../../kit/requests/useFreshly';
import { useText } from '../../../ui/text';
import { templatesPath } from '../paths';
import { TemplateEditor } from './TemplateEditor';

const Opened = ({ id }: { id: string }) => {
  const text = useText();
  const query = useAnswer(contractTemplateRoutes.get, { id }, { refetchOnMountOrArgChange: true });
  return (
    <DetailPage
      answer={{ ...query, data: useFreshly(query) }}
      title={text('template.page')}
      guide="contracts"
      back={templatesPath}
      whole={(template) => <TemplateEditor template={template} />}
    />
  );
};

const TemplatePage = () => {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
};

export default TemplatePage;
