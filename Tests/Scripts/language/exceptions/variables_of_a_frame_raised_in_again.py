def fail(what):
    raise ValueError(what)


def retry():
    count = 1
    try:
        fail("first")
    except ValueError as error:
        count = 2
        kept = error
        raise
    finally:
        count = 3


try:
    retry()
except ValueError as error:
    entry = error.__traceback__.tb_next
    again = error.with_traceback(error.__traceback__)
while entry:
    print(entry.tb_frame.f_code.co_name, entry.tb_frame.f_locals.get("count"), entry.tb_frame.f_locals.get("what"))
    entry = entry.tb_next
# expect: retry 3 None
# expect: fail None first
print(again.__traceback__.tb_next.tb_frame.f_locals["count"])  # expect: 3
