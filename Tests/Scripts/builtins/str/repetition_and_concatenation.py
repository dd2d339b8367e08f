print("ab" * 3, 2 * "x", "a" * 0, "a" * -5, "a" + "b" + "c", "-" * 10)  # expect: ababab xx   abc ----------
