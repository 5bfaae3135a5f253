# Reads the log of "ctest -V" or of the runners alone and prints "passed failed skipped".
# A test that says itself "N passed, N failed" counts as many; another counts as one. A test says what
# it skips, and why: "skipped: REASON" or "WHAT: skipped, REASON".
# With show=failed, prints what the failed tests said instead; with show=skipped, what was skipped.

{
  number = match($0, /^[0-9]+: /) ? substr($0, 1, RLENGTH - 2) : ""
  said = number == "" ? $0 : substr($0, RLENGTH + 1)
}

said ~ /^[0-9]+ passed, [0-9]+ failed/ {
  split(said, words, " ")
  own[number] = 1
  passed += words[1]
  failed += words[3]
  skipped += 5 in words ? words[5] : told[number] # the unit tests say no number
  own_failed[number] += words[3]
}

said ~ /^skipped: / { reason[number] = reason[number] substr(said, 10) "\n" }
said ~ /: skipped, / {
  told[number]++
  reason[number] = reason[number] said "\n"
  sub(/: skipped, /, ": ", reason[number])
}

number == "" { rest = rest said "\n" }
number != "" && length(text[number]) < 8000 { text[number] = text[number] said "\n" }

# " 3/12 Test  #7: cli-README ...***Failed    0.37 sec"
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
  match($0, /#[0-9]+/)
  test = substr($0, RSTART + 1, RLENGTH - 1)
  name[test] = substr($0, RSTART + RLENGTH + 2)
  sub(/ .*/, "", name[test])
  if ($0 ~ / Passed +[0-9.]+ sec/)
    passed += !own[test]
  else if ($0 ~ /\*\*\*Skipped/) {
    skipped++
    if (!reason[test])
      reason[test] = "it does not say why\n"
  }
  else {
    failed += !own_failed[test]
    broken[test] = $0
  }
}

# One line for each reason of a test.
function print_reasons(test,  count, lines, i) {
  count = split(reason[test], lines, "\n")
  for (i = 1; i < count; i++)
    print (name[test] == "" ? "" : name[test] ": ") lines[i]
}

END {
  if (show == "skipped")
    for (test in reason)
      print_reasons(test)
  else if (show == "failed") {
    for (test in broken)
      print text[test] broken[test] "\n"
    if (own_failed[""])
      print rest
  }
  else
    print passed + 0, failed + 0, skipped + 0
}
