-- Field names of version 2 of the API: quote, scope, certainty and url. The next seeding computes states again.
-- Report rows are kept, because they tell in which edition a report was recorded.
ALTER TABLE `claims` RENAME COLUMN `hedge` TO `certainty`;
--> statement-breakpoint
ALTER TABLE `sources` RENAME COLUMN `address` TO `url`;
--> statement-breakpoint
ALTER TABLE `figure_reports` RENAME COLUMN `phrase` TO `quote`;
--> statement-breakpoint
ALTER TABLE `figure_reports` RENAME COLUMN `counts_en` TO `scope_en`;
--> statement-breakpoint
ALTER TABLE `figure_reports` RENAME COLUMN `counts_fr` TO `scope_fr`;
--> statement-breakpoint
ALTER TABLE `figure_states` RENAME COLUMN `phrase` TO `quote`;
--> statement-breakpoint
ALTER TABLE `figure_states` RENAME COLUMN `counts_en` TO `scope_en`;
--> statement-breakpoint
ALTER TABLE `figure_states` RENAME COLUMN `counts_fr` TO `scope_fr`;
--> statement-breakpoint
UPDATE `claims` SET `evidence` = replace(`evidence`, '"phrase":', '"quote":');
--> statement-breakpoint
UPDATE `deal_reports` SET `evidence` = replace(`evidence`, '"phrase":', '"quote":');
--> statement-breakpoint
UPDATE `figure_reports` SET `evidence` = replace(`evidence`, '"phrase":', '"quote":');
--> statement-breakpoint
UPDATE `milestone_reports` SET `evidence` = replace(`evidence`, '"phrase":', '"quote":');
--> statement-breakpoint
UPDATE `partner_reports` SET `evidence` = replace(`evidence`, '"phrase":', '"quote":');
--> statement-breakpoint
DELETE FROM `edition_rows` WHERE `table_name` IN ('figure_states', 'changes');
