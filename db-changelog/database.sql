--liquibase formatted sql

--changeset kontor:database-search splitStatements:false
--comment Fast search inside words, where the server offers it and lets us have it.
do $$
begin
    create extension if not exists pg_trgm;
exception
    when others then
        raise warning 'No pg_trgm, search will be slower: %', sqlerrm;
end
$$;

--changeset kontor:database-application-role splitStatements:false
--comment The application works with rows only. What the owner creates from here on, it may use; a module that wants less revokes it.
do $$
begin
    if exists (select from pg_roles where rolname = 'kontor_app') then
        alter default privileges grant select, insert, update, delete on tables to kontor_app;
        alter default privileges grant usage, select on sequences to kontor_app;
        alter default privileges grant execute on functions to kontor_app;
        execute format('grant usage on schema %I to kontor_app', current_schema());
    end if;
end
$$;
