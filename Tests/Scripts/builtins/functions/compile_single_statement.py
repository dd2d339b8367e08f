def attempt(text):
    try:
        exec(compile(text, "typed", "single"))
    except SyntaxError as error:
        print(error)


attempt("1\n2")  # expect: multiple statements found while compiling a single statement (typed, line 1)
attempt("a = 1\n\n# between\nb = 2\n")  # expect: multiple statements found while compiling a single statement (typed, line 1)
attempt("3; 4")
# expect: 3
# expect: 4
attempt("5 # note\n\n# end\n")  # expect: 5
attempt("for number in (6,):\n  number\n\n")  # expect: 6
