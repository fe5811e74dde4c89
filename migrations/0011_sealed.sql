-- Nothing changes in the file: from this schema on it is sealed when it is finished, and one without a seal is refused.
DELETE FROM `editions` WHERE false;
