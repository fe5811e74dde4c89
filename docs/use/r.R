# Queries the register from R.
gigawatt <- Sys.getenv("GIGAWATT", "http://127.0.0.1:3000")

# Only an empty cell means a missing value: NA is the code of Namibia.
milestones <- read.csv(paste0(gigawatt, "/v1/milestones?format=csv"), na.strings = "")
milestones$date_earliest <- as.Date(milestones$date_earliest)
milestones$date_latest <- as.Date(milestones$date_latest)

# Number of days from the first to the last possible day of each date.
milestones$days <- as.integer(milestones$date_latest - milestones$date_earliest) + 1
print(milestones[order(milestones$date_latest), c("id", "status", "date_edtf", "days")], row.names = FALSE)

# With jsonlite, the list can include all reports:
#   jsonlite::stream_in(url(paste0(gigawatt, "/v1/milestones?format=ndjson&expand=reports")))
