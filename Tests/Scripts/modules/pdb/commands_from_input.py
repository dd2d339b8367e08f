import io
import pdb

commands = ["p x", "n", "z = x * 10", "pp z", "s", "up", "down", "l 6,8", "retval", "whatis double", "c"]
out = io.StringIO()


def double(x):
    pdb.Pdb(stdin=io.StringIO("\n".join(commands)), stdout=out).set_trace()
    y = x * 2
    return y


print(double(4))
for line in out.getvalue().replace(__file__, "FILE").splitlines():
    print(line.rstrip())
# expect: 8
# expect: > FILE(9)double()
# expect: -> pdb.Pdb(stdin=io.StringIO("\n".join(commands)), stdout=out).set_trace()
# expect: (Pdb) 4
# expect: (Pdb) > FILE(10)double()
# expect: -> y = x * 2
# expect: (Pdb) (Pdb) 40
# expect: (Pdb) > FILE(11)double()
# expect: -> return y
# expect: (Pdb) > FILE(14)<module>()
# expect: -> print(double(4))
# expect: (Pdb) > FILE(11)double()
# expect: -> return y
# expect: (Pdb)   6
# expect:   7
# expect:   8  	def double(x):
# expect: (Pdb) *** Not yet returned!
# expect: (Pdb) Function double
# expect: (Pdb)
