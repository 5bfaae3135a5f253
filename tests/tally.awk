# Reads the log of "ctest -V" or of the runners alone and prints "passed failed skipped".
# A test that says itself "N passed, N failed" counts as many; another counts as one.
# With show=1, prints what the failed tests said instead.

{
  number = match($0, /^[0-9]+: /) ? substr($0, 1, RLENGTH - 2) : ""
  said = number == "" ? $0 : substr($0, RLENGTH + 1)
}

said ~ /^[0-9]+ passed, [0-9]+ failed/ {
  split(said, words, " ")
  own[number] = 1
  passed += words[1]
  failed += words[3]
  skipped += words[5]
  own_failed[number] += words[3]
}

number == "" { rest = rest said "\n" }
number != "" && length(text[number]) < 8000 { text[number] = text[number] said "\n" }

# " 3/12 Test  #7: cli-README ...***Failed    0.37 sec"
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
  match($0, /#[0-9]+/)
  test = substr($0, RSTART + 1, RLENGTH - 1)
  if ($0 ~ / Passed +[0-9.]+ sec/)
    passed += !own[test]
  else if ($0 ~ /\*\*\*Skipped/)
    skipped++
  else {
    failed += !own_failed[test]
    broken[test] = $0
  }
}

END {
  if (!show) {
    print passed + 0, failed + 0, skipped + 0
    exit
  }
  for (test in broken)
    print text[test] broken[test] "\n"
  if (own_failed[""])
    print rest
}
