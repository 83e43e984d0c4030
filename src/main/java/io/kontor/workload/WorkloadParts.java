package io.kontor.workload;

import org.springframework.stereotype.Component;

/** The services that the page of workload is made of. */
@Component
record WorkloadParts(WorkloadService workload, NormsService norms) {}
