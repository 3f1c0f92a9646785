// Class names of the screen’s own stylesheet and of the tables of figures.
import { classNames, figureSheets } from '../../components/figures/classes.ts';
import screen from './overview.module.css';

export const classes = classNames(...figureSheets, screen);
