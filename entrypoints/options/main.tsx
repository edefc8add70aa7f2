import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage';
import '../../components/options/options.css';
import { createOptionsServices } from '../../platform/options-services';
import { interfaceLanguage } from '../../platform/translate';

Object.assign(document.documentElement, interfaceLanguage());
const root = document.getElementById('options');
if (root) render(<OptionsPage services={createOptionsServices()} />, root);
