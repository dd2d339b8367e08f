import io
import pdb


def work(limit):
    total = 0
    for number in range(limit):
        total += number
    return total


commands = ["b 8, number == 2", "c", "p number, total", "tbreak work", "b", "cl 1", "c"]
out = io.StringIO()
debugger = pdb.Pdb(stdin=io.StringIO("\n".join(commands) + "\n"), stdout=out)
print(debugger.runcall(work, 4))
for line in out.getvalue().replace(__file__, "FILE").splitlines():
    print(line.rstrip())
# expect: 6
# expect: > FILE(6)work()
# expect: -> total = 0
# expect: (Pdb) Breakpoint 1 at FILE:8
# expect: (Pdb) > FILE(8)work()
# expect: -> total += number
# expect: (Pdb) (2, 1)
# expect: (Pdb) Breakpoint 2 at FILE:6
# expect: (Pdb) Num Type         Disp Enb   Where
# expect: 1   breakpoint   keep yes   at FILE:8
# expect: 	stop only if number == 2
# expect: 	breakpoint already hit 3 times
# expect: 2   breakpoint   del  yes   at FILE:6
# expect: (Pdb) Deleted breakpoint 1 at FILE:8
# expect: (Pdb)
