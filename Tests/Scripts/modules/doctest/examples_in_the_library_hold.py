import collections
import difflib
import doctest

finder, runner = doctest.DocTestFinder(recurse=False), doctest.DocTestRunner(verbose=False)
for subject in bin, int.bit_length, collections.Counter, difflib.get_close_matches:
    for test in finder.find(subject, subject.__name__, module=False, globs=vars(collections) | vars(difflib)):
        runner.run(test)
print(runner.failures, runner.tries > 0)  # expect: 0 True
