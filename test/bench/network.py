"""One solution and one inverse of I - A in numpy, for `npm run bench` where python3 with numpy is at hand; median CPU milliseconds
of five. Run: OPENBLAS_NUM_THREADS=1 python3 test/bench/network.py 405"""

import sys
import time

import numpy as np

n = int(sys.argv[1])
rng = np.random.default_rng(1)


def median(body):
    times = []
    for _ in range(5):
        A = np.where(rng.random((n, n)) < 0.2, 0, rng.random((n, n)))
        A *= rng.uniform(0.3, 0.75, n) / A.sum(0)
        start = time.process_time()
        body(np.eye(n) - A)
        times.append(1000 * (time.process_time() - start))
    return sorted(times)[2]


print(f"one vector by LU {median(lambda M: np.linalg.solve(M.T, np.ones(n))):.1f} ms, inverse {median(np.linalg.inv):.1f} ms")
