-- Drizzle knows no virtual tables. The columns are those of src/resources/search/table.ts, in its order;
-- the weights in src/resources/search/queries.ts count on it.
CREATE VIRTUAL TABLE `search` USING fts5 (
	`kind` UNINDEXED,
	`id` UNINDEXED,
	`deal` UNINDEXED,
	`source` UNINDEXED,
	`since` UNINDEXED,
	`title_en`,
	`title_fr`,
	`en`,
	`fr`,
	`phrases`,
	tokenize = 'unicode61 remove_diacritics 2'
);
