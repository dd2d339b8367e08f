# The failure of a handler whose class is none stands at the whole handler.
def function():
    try:
        raise KeyError
    except 3:
        first = 1
        second = 2
        third = 3


try:
    function()
except TypeError as error:
    import traceback

    print("".join(traceback.format_tb(error.__traceback__.tb_next)).replace(__file__, "FILE"), end="")
# expect:   File "FILE", line 5, in function
# expect:     except 3:
# expect:     ...<2 lines>...
# expect:         third = 3
