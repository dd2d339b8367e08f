# a comment at the start

def f():
    # a comment first

    x = 1  # trailing
# a comment at the margin inside the function
    return x
    # after the return

print(f())  # end  # expect: 1
