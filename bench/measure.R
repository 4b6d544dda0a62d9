# Times farringtonFlexible of R's `surveillance` on the series of standard input: a first line with
# "from to", then a line of counts for each series. It prints a line for each series and each design:
# place of the series, name of the design, milliseconds of processor a point, upper bounds ("NA" where there is none).
suppressMessages(library(surveillance))
lines <- readLines(file("stdin"))
range <- scan(text = lines[1], quiet = TRUE)
shared <- list(range = range[1]:range[2], b = 5, w = 3, pastWeeksNotIncluded = 26, weightsThreshold = 2.58,
               alpha = 0.01, glmWarnings = FALSE)
seasons <- c(shared, list(noPeriods = 10, pThresholdTrend = 1))
designs <- list(
  delta = c(shared, list(noPeriods = 1, pThresholdTrend = 0.05, thresholdMethod = "delta")),
  nbPlugin = c(seasons, list(thresholdMethod = "nbPlugin")),
  muan = c(seasons, list(thresholdMethod = "muan"))
)
for (place in seq_along(lines[-1])) {
  series <- sts(observed = scan(text = lines[place + 1], quiet = TRUE), start = c(2018, 1), frequency = 52)
  for (name in names(designs)) {
    spent <- system.time(found <- farringtonFlexible(series, designs[[name]]))
    seconds <- spent[["user.self"]] + spent[["sys.self"]]
    bounds <- format(as.numeric(upperbound(found)), digits = 15, trim = TRUE)
    cat(place, name, 1000 * seconds / length(shared$range), bounds, "\n")
  }
}
