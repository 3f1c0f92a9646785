// Class names of the screen’s own stylesheets and of the tables of figures.
import { classNames, figureSheets } from '../../components/figures/classes.ts';
import screen from './compare.module.css';
import terms from './terms.module.css';

export const classes = classNames(...figureSheets, screen, terms);
