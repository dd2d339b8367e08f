import getopt

args = ["-a", "-bvalue", "--long=x", "--fl", "rest", "-c"]
print(getopt.getopt(args, "ab:c", ["long=", "flag"]))
print(getopt.gnu_getopt(args, "ab:c", ["long=", "flag"]))
for bad in (["-z"], ["-b"], ["--lo"], ["--flag=1"], ["--other"]):
    try:
        getopt.getopt(bad, "b:", ["long=", "flag", "lot"])
    except getopt.GetoptError as error:
        print(error.msg, error.opt)
# expect: ([('-a', ''), ('-b', 'value'), ('--long', 'x'), ('--flag', '')], ['rest', '-c'])
# expect: ([('-a', ''), ('-b', 'value'), ('--long', 'x'), ('--flag', ''), ('-c', '')], ['rest'])
# expect: option -z not recognized z
# expect: option -b requires argument b
# expect: option --lo not a unique prefix lo
# expect: option --flag must not have an argument flag
# expect: option --other not recognized other
