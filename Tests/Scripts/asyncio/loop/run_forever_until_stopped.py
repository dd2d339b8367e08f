import asyncio

loop = asyncio.new_event_loop()

def tick(n):
    print("tick", n)
    if n == 2:
        loop.stop()
        loop.call_soon(print, "still in the next turn of the next run")
    loop.call_soon(tick, n + 1)

loop.call_soon(tick, 0)
loop.run_forever()
print("stopped", loop.is_running())
loop.stop()
loop.run_forever()
loop.close()
# expect: tick 0
# expect: tick 1
# expect: tick 2
# expect: stopped False
# expect: still in the next turn of the next run
# expect: tick 3
