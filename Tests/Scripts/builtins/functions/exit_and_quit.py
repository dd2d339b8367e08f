print(exit, quit, type(exit).__name__)
# expect: Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit Quitter
try:
    quit("reason")
except SystemExit as error:
    print(error.code)  # expect: reason
try:
    input()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file.
print(license)  # expect: Type license() to see the full license text
print(type(copyright), type(credits))
# expect: <class '_sitebuiltins._Printer'> <class '_sitebuiltins._Printer'>
exit(3)
# expect-exit: 3
