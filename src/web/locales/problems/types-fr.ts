// French titles, meanings and remedies of the error types.
import type { ProblemLocale } from './en.ts';

export const typesInFrench: ProblemLocale['types'] = {
  'invalid-parameter': {
    title: 'Paramètre non valide',
    meaning:
      'Un paramètre de la requête est inconnu, manquant ou indiqué deux fois, ou sa valeur n’est pas valide. Les paramètres inconnus sont rejetés, pour qu’un filtre mal orthographié ne renvoie jamais de résultats non filtrés.',
    remedy:
      'Consultez `errors` : chaque entrée nomme le paramètre et indique l’erreur. `suggestion` donne le nom ou la valeur valide la plus proche, s’il en existe une.',
  },
  'invalid-cursor': {
    title: 'Curseur non valide',
    meaning: 'Le curseur est endommagé ou appartient à une autre requête (chemin, filtres, ordre de tri ou date).',
    remedy: 'Suivez `next` ou l’en-tête `Link` sans le modifier, ou retirez `cursor` pour revenir à la première page.',
  },
  'malformed-request': {
    title: 'Requête mal formée',
    meaning:
      'La requête n’est pas conforme à HTTP ou son URL n’est pas valide : encodage-pourcent incorrect, UTF-8 non valide ou caractère de contrôle, par exemple.',
    remedy: 'Construisez l’URL avec une bibliothèque HTTP ou avec `encodeURIComponent`.',
  },
  'origin-not-allowed': {
    title: 'Origine non autorisée',
    meaning:
      'Une page web d’une autre origine a envoyé la requête à `/mcp`, et l’exploitant n’a pas autorisé cette origine.',
    remedy:
      'Utilisez un client MCP qui n’est pas une page web, ou demandez à l’exploitant d’ajouter l’origine à `MCP_ALLOWED_ORIGINS`.',
  },
  'not-found': {
    title: 'Introuvable',
    meaning: 'Le chemin n’existe pas, ou le registre ne contient aucun élément, édition ou fichier de ce nom.',
    remedy:
      'Consultez `detail`, qui propose le chemin ou l’identifiant le plus proche, s’il en existe un. `/docs` liste tous les chemins de l’API.',
  },
  'not-yet-known': {
    title: 'Non mentionné à cette date ou par cette source',
    meaning:
      'L’élément existe, mais aucune source n’en faisait mention à la date choisie (`asOf`), ou la `source` choisie n’en fait pas mention.',
    remedy: 'Choisissez une date `asOf` ultérieure, ou retirez `asOf` et `source`.',
  },
  'method-not-allowed': {
    title: 'Méthode non autorisée',
    meaning: 'L’API est en lecture seule : elle accepte GET, HEAD et OPTIONS. Seul `/mcp` accepte POST.',
    remedy: 'Utilisez une méthode indiquée par l’en-tête `Allow`.',
  },
  'request-timeout': {
    title: 'Délai de requête dépassé',
    meaning: 'La requête n’était pas complète au bout de 10 secondes : le serveur a fermé la connexion.',
    remedy: 'Renvoyez la requête.',
  },
  'not-acceptable': {
    title: 'Format ou encodage non disponible',
    meaning:
      'Cette ressource n’existe pas dans le format demandé, ou le client refuse tous les encodages. Par exemple, seuls les jalons existent sous forme de calendrier.',
    remedy:
      'Consultez `detail`, qui liste les formats ou encodages disponibles. `format=` l’emporte sur l’en-tête `Accept`.',
  },
  'edition-gone': {
    title: 'Édition indisponible',
    meaning:
      'L’édition indiquée par `edition`, ou dans laquelle `cursor` poursuit une liste, n’est plus consultable\u00a0: le serveur conserve un nombre limité d’éditions. Ses fichiers peuvent rester disponibles.',
    remedy: 'Retirez `edition` pour consulter l’édition actuelle. Retirez `cursor` pour revenir à la première page.',
  },
  'precondition-failed': {
    title: 'Condition préalable non remplie',
    meaning: 'La ressource ne correspond pas à `If-Match` ou à `If-Unmodified-Since`.',
    remedy: 'Retirez la condition, ou utilisez l’ETag actuel.',
  },
  'content-too-large': {
    title: 'Corps de requête trop volumineux',
    meaning: 'Aucune requête n’a besoin d’un corps, sauf les requêtes MCP adressées à `/mcp` (64 Kio au plus).',
    remedy: 'Retirez le corps, ou limitez les requêtes MCP à 64 Kio.',
  },
  'uri-too-long': {
    title: 'URL trop longue',
    meaning: 'L’URL dépasse 4 096 octets.',
    remedy: 'Raccourcissez la requête. Quelques mots suffisent à une recherche.',
  },
  'range-not-satisfiable': {
    title: 'Plage non disponible',
    meaning: 'L’en-tête `Range` demande des octets situés après la fin du fichier.',
    remedy: 'Demandez une plage comprise dans la longueur indiquée par `Content-Range`.',
  },
  'expectation-failed': {
    title: 'Attente non prise en charge',
    meaning: 'Seul `Expect: 100-continue` est pris en charge.',
    remedy: 'Retirez l’en-tête `Expect`.',
  },
  'header-fields-too-large': {
    title: 'En-têtes trop volumineux',
    meaning: 'Les en-têtes de la requête dépassent la limite du serveur (16 Kio au total).',
    remedy: 'Envoyez des en-têtes moins nombreux ou plus courts. L’API n’utilise aucun cookie.',
  },
  'too-many-requests': {
    title: 'Trop de requêtes',
    meaning:
      'Le nombre de requêtes autorisé par ce serveur est dépassé. `RateLimit-Policy` indique la limite, et `RateLimit` ce qu’il en reste.',
    remedy:
      'Attendez le nombre de secondes indiqué par `Retry-After`. Pour tout obtenir en une seule requête, utilisez un téléchargement de /v1/dataset.',
  },
  'internal-error': {
    title: 'Erreur interne',
    meaning:
      'Une erreur inattendue s’est produite. Elle est consignée dans le journal du serveur sous l’identifiant `instance`.',
    remedy: 'Renvoyez la requête. Si l’erreur persiste, communiquez `instance` à l’exploitant du serveur.',
  },
  unavailable: {
    title: 'Service temporairement indisponible',
    meaning:
      'Le serveur est surchargé ou en cours d’arrêt, son registre est endommagé, ou l’édition demandée est en cours de reconstruction.',
    remedy:
      'Réessayez après le nombre de secondes indiqué par `Retry-After`. Un registre endommagé doit être restauré par l’exploitant du serveur.',
  },
};
