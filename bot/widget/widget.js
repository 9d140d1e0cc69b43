/** The script that a website embeds: it defines `<accueil-chat>`, once. */
import { AccueilChat } from './element.js';

const NAME = 'accueil-chat';

if (!customElements.get(NAME)) customElements.define(NAME, AccueilChat);
