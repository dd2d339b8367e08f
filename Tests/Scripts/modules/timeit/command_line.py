import contextlib
import io
import re
import timeit


def run(*args):
    with contextlib.redirect_stdout(io.StringIO()) as output:
        status = timeit.main(list(args), _wrap_timer=lambda clock: iter(range(10**6)).__next__)
    print(status, output.getvalue().splitlines())


run("-n", "2", "-r", "2", "pass")
run("-n1", "-r3", "-v", "-u", "msec", "-s", "x = 1", "x")
run("-q")
run("-u", "year")

# expect: None ['2 loops, best of 2: 500 msec per loop']
# expect: None ['raw times: 1e+03 msec, 1e+03 msec, 1e+03 msec', '', '1 loop, best of 3: 1e+03 msec per loop']
# expect: 2 ['option -q not recognized', 'use -h/--help for command line help']
# expect: 2 []
